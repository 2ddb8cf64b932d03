package ee.kaskkiri.release.repository;

import java.util.Objects;

/** Nothing was committed, and trying again would not help; the message says what would. */
public final class CommitRefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String place;
  private final String wrong;
  private final String mend;

  /**
   * Says what stands in the way.
   *
   * @param place which repository or file of it, without credentials
   * @param wrong what is wrong, a sentence without its subject
   * @param mend what would be right, a sentence
   */
  public CommitRefusedException(String place, String wrong, String mend) {
    super(place + ": " + wrong + " " + mend);
    this.place = Objects.requireNonNull(place, "place");
    this.wrong = Objects.requireNonNull(wrong, "wrong");
    this.mend = Objects.requireNonNull(mend, "mend");
  }

  /** Somebody else has committed meanwhile. */
  static CommitRefusedException overtaken(String place) {
    return new CommitRefusedException(
        place,
        "holds a commit that came in between; nothing was overwritten.",
        "Bring the draft up to date once that commit decides, look at it again, and publish it.");
  }

  /** Which repository, or which file of it. */
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
