package ee.kaskkiri.access;

/** Whether whoever can reach the service may use it. */
public enum AccessMode {
  /** Everybody may do everything, unless another way to say who calls is set. */
  OPEN,
  /** Only who has a key, or another way to say who calls. */
  KEYS
}
