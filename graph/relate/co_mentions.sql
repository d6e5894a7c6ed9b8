-- Every pair of actors in every window, with the passage that shows it best: the two mentions that stand closest.
-- Two mentions of which one lies inside the other are one phrase, not a meeting.
-- The closest pair is a mention and the next one of the other actor, so a window costs its mentions times its actors.
-- In: places (doc_id, window_id, sentence, actor_id, first, past), sentences (doc_id, sentence, first, past).
with parties as (
    select distinct doc_id, window_id, actor_id from places
),
waiting as (
    select places.*, parties.actor_id as other_id
    from places
    join parties on places.doc_id = parties.doc_id and places.window_id = parties.window_id
    where places.actor_id <> parties.actor_id
),
meetings as (
    select
        one.doc_id, one.window_id,
        least(one.actor_id, other.actor_id) as actor_a, greatest(one.actor_id, other.actor_id) as actor_b,
        one.sentence as from_sentence, other.sentence as to_sentence,
        other.first - one.past as gap,
        case when one.actor_id < other.actor_id then one.first else other.first end as first_a,
        case when one.actor_id < other.actor_id then other.first else one.first end as first_b
    from waiting as one
    asof join places as other
        on one.doc_id = other.doc_id and one.window_id = other.window_id
        and one.other_id = other.actor_id and one.past <= other.first
),
pairs as (
    select
        *,
        row_number() over (
            partition by doc_id, window_id, actor_a, actor_b order by gap, first_a, first_b
        ) as closeness
    from meetings
)
select pairs.actor_a, pairs.actor_b, pairs.doc_id, pairs.window_id, pairs.from_sentence, opening.first, closing.past
from pairs
join sentences as opening on opening.doc_id = pairs.doc_id and opening.sentence = pairs.from_sentence
join sentences as closing on closing.doc_id = pairs.doc_id and closing.sentence = pairs.to_sentence
where pairs.closeness = 1
order by pairs.actor_a, pairs.actor_b, pairs.doc_id, pairs.window_id
