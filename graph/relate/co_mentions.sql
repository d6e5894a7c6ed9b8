-- Every pair of actors in every window, with the passage that shows it best: the two mentions that stand closest.
-- Two mentions of which one lies inside the other are one phrase, not a meeting.
-- In: places (doc_id, window_id, sentence, actor_id, first, past), sentences (doc_id, sentence, first, past).
with pairs as (
    select
        one.doc_id, one.window_id, one.actor_id as actor_a, other.actor_id as actor_b,
        least(one.sentence, other.sentence) as from_sentence,
        greatest(one.sentence, other.sentence) as to_sentence,
        row_number() over (
            partition by one.doc_id, one.window_id, one.actor_id, other.actor_id
            order by greatest(one.first, other.first) - least(one.past, other.past), one.first, other.first
        ) as closeness
    from places as one
    join places as other
        on one.doc_id = other.doc_id and one.window_id = other.window_id
    where one.actor_id < other.actor_id and (one.past <= other.first or other.past <= one.first)
)
select pairs.actor_a, pairs.actor_b, pairs.doc_id, pairs.window_id, pairs.from_sentence, opening.first, closing.past
from pairs
join sentences as opening on opening.doc_id = pairs.doc_id and opening.sentence = pairs.from_sentence
join sentences as closing on closing.doc_id = pairs.doc_id and closing.sentence = pairs.to_sentence
where pairs.closeness = 1
order by pairs.actor_a, pairs.actor_b, pairs.doc_id, pairs.window_id
