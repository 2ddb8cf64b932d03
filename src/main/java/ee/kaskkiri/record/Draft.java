package ee.kaskkiri.record;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** An entry with all of its record that does not depend on where it will stand. */
final class Draft {
  private final Entry entry;
  private final @Nullable Hash messageHash;
  private final Hash inputHash;
  private final Hash answerHash;
  private final byte[] form;

  private Draft(Entry entry, @Nullable Hash messageHash, Hash inputHash, Hash answerHash) {
    this.entry = entry;
    this.messageHash = messageHash;
    this.inputHash = inputHash;
    this.answerHash = answerHash;
    this.form = written();
  }

  static Draft of(Entry entry) {
    return of(
        entry,
        messageHash(entry.message()),
        Hash.of(entry.input().bytes()),
        Hash.of(entry.answer().bytes()));
  }

  /** With hashes of contents that may be there no more. */
  static Draft of(Entry entry, @Nullable Hash messageHash, Hash inputHash, Hash answerHash) {
    return new Draft(entry, messageHash, inputHash, answerHash);
  }

  /** The hash of a message; null for none. */
  static @Nullable Hash messageHash(@Nullable String message) {
    return message == null ? null : Hash.of(message.getBytes(StandardCharsets.UTF_8));
  }

  private byte[] written() {
    return new CanonicalForm()
        .number(entry.id().getMostSignificantBits())
        .number(entry.id().getLeastSignificantBits())
        .number(Nanoseconds.of(entry.receivedAt()))
        .number(entry.duration().toNanos())
        .text(entry.caller())
        .text(messageHash == null ? null : messageHash.hex())
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

  @Nullable Hash messageHash() {
    return messageHash;
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
