/**
 * States of something that is edited, to go back and forth in.
 *
 * @template State
 */
export class EditHistory {
  /**
   * @param {State} first
   * @param {(one: State, other: State) => boolean} isSame
   */
  constructor(first, isSame) {
    this.present = first;
    /** @private */
    this.isSame = isSame;
    /** @private @type {State[]} */
    this.past = [];
    /** @private @type {State[]} */
    this.future = [];
    /** @private @type {{ base: State } | null} where the step began that is under way */
    this.step = null;
  }

  get canUndo() {
    return (
      this.past.length > 0 || (this.step !== null && !this.isSame(this.step.base, this.present))
    );
  }

  get canRedo() {
    return this.future.length > 0 && !this.step;
  }

  /**
   * A step that is under way, key by key: all of it is one step for undo.
   *
   * @param {State} state
   */
  amend(state) {
    if (!this.step) this.step = { base: this.present };
    this.present = state;
  }

  /** The step that is under way is done. */
  settle() {
    const { step } = this;
    this.step = null;
    if (!step || this.isSame(step.base, this.present)) return;
    this.past.push(step.base);
    this.future = [];
  }

  /** The step that is under way is not to be. */
  cancel() {
    if (this.step) this.present = this.step.base;
    this.step = null;
  }

  /** @param {State} state */
  put(state) {
    this.settle();
    this.amend(state);
    this.settle();
  }

  undo() {
    this.settle();
    this.move(this.past, this.future);
  }

  redo() {
    this.settle();
    this.move(this.future, this.past);
  }

  /**
   * @private
   * @param {State[]} from
   * @param {State[]} to
   */
  move(from, to) {
    if (from.length === 0) return;
    to.push(this.present);
    this.present = /** @type {State} */ (from.pop());
  }
}
