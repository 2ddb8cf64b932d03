package ee.kaskkiri.access;

import java.util.Locale;

/** What someone may do; nobody's role contains another one. */
public enum Role {
  /** Asks for decisions. */
  CALLER,
  /** Reads rules, cases, and the records of own decisions. */
  READER,
  /** Reads and repeats every record, and verifies the chains. */
  AUDITOR,
  /** Drafts rules. */
  EDITOR,
  /** Publishes and activates rules. */
  APPROVER,
  /** Creates and revokes keys and accounts. */
  ADMIN;

  /** Its name in settings, tokens and commands: {@code caller}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }
}
