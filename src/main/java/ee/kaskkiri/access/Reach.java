package ee.kaskkiri.access;

/** What an address shows or changes, for callers who may ask for some instruments only. */
public enum Reach {
  /** Nothing of one instrument, or of the one that its path names, or what the answer narrows. */
  ANSWERED,
  /** The instrument that the parameter of this name names: such callers must say one of theirs. */
  NAMED,
  /** All instruments at once: not for such callers. */
  ALL
}
