// What can be undone and redone: whole states, each under the name of the change that left it. Pure.

const MOST = 200;

/**
 * A history over plain values. `record(before, name, { joins })` keeps the value before a change; a change that `joins` and bears
 * the name of the last one belongs to it (a slider that is dragged). `undo(now)` and `redo(now)` give the value to go to, or null.
 */
export function createHistory() {
  let past = [];
  let future = [];
  let open = null;
  return {
    record(before, name, { joins = false } = {}) {
      if (!(joins && open === name)) past = [...past.slice(1 - MOST), { value: before, name }];
      future = [];
      open = joins ? name : null;
    },
    undo(now) {
      const step = past.pop();
      if (!step) return null;
      future.push({ value: now, name: step.name });
      open = null;
      return step.value;
    },
    redo(now) {
      const step = future.pop();
      if (!step) return null;
      past.push({ value: now, name: step.name });
      open = null;
      return step.value;
    },
    /** The names of the changes that undo and redo would take, null where there is none. */
    next: () => ({ undo: past[past.length - 1]?.name ?? null, redo: future[future.length - 1]?.name ?? null }),
  };
}
