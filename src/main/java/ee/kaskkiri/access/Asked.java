package ee.kaskkiri.access;

/** Who is asked who they are, before they come in at an address. */
public enum Asked {
  /** Nobody; what somebody says of themselves is not even read. */
  NOBODY,
  /** Whoever says it is known; who says nothing comes in too. */
  WHOEVER,
  /** Every caller. */
  CALLER,
  /** Every caller, and it must be a person who signed in. */
  PERSON
}
