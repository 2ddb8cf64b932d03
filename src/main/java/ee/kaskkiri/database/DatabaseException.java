package ee.kaskkiri.database;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A database cannot be used; the message says which, what is wrong and what to do. */
public final class DatabaseException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String place;
  private final String wrong;
  private final String mend;

  /**
   * Says what is wrong.
   *
   * @param place which database, without a password
   * @param wrong what is wrong, a sentence without its subject
   * @param mend what would be right, a sentence
   * @param cause what broke; null if nothing did
   */
  public DatabaseException(String place, String wrong, String mend, @Nullable Throwable cause) {
    super(place + ": " + wrong + " " + mend, cause);
    this.place = Objects.requireNonNull(place, "place");
    this.wrong = Objects.requireNonNull(wrong, "wrong");
    this.mend = Objects.requireNonNull(mend, "mend");
  }

  /** Which database. */
  public String place() {
    return place;
  }

  /** What is wrong. */
  public String wrong() {
    return wrong;
  }

  /** What would be right. */
  public String mend() {
    return mend;
  }
}
