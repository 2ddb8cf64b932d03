package ee.kaskkiri.record;

/** An entry with all of its record that does not depend on where it will stand. */
final class Draft {
  private final Entry entry;
  private final Hash inputHash;
  private final Hash answerHash;
  private final byte[] form;

  private Draft(Entry entry, Hash inputHash, Hash answerHash) {
    this.entry = entry;
    this.inputHash = inputHash;
    this.answerHash = answerHash;
    this.form = form(entry, inputHash, answerHash);
  }

  static Draft of(Entry entry) {
    return of(entry, Hash.of(entry.input().bytes()), Hash.of(entry.answer().bytes()));
  }

  /** With hashes of contents that may be there no more. */
  static Draft of(Entry entry, Hash inputHash, Hash answerHash) {
    return new Draft(entry, inputHash, answerHash);
  }

  private static byte[] form(Entry entry, Hash inputHash, Hash answerHash) {
    return new CanonicalForm()
        .number(entry.id().getMostSignificantBits())
        .number(entry.id().getLeastSignificantBits())
        .number(Nanoseconds.of(entry.receivedAt()))
        .number(entry.duration().toNanos())
        .text(entry.caller())
        .text(entry.message())
        .text(entry.instrument())
        .text(entry.topic())
        .number(entry.on().toEpochDay())
        .text(entry.selection())
        .text(entry.edition())
        .text(entry.release())
        .text(entry.outcome().name())
        .number(entry.status())
        .text(entry.verdict())
        .texts(entry.codes())
        .text(entry.engine())
        .text(entry.application())
        .hash(inputHash)
        .hash(answerHash)
        .bytes();
  }

  Entry entry() {
    return entry;
  }

  Hash inputHash() {
    return inputHash;
  }

  Hash answerHash() {
    return answerHash;
  }

  byte[] form() {
    return form;
  }
}
