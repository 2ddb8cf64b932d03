package ee.kaskkiri.decision.batch.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The answers while a batch runs: a file beside the one they are for, which gets its name when all
 * of them are there, and a checkpoint beside it.
 */
final class PartFile implements AutoCloseable {
  private static final String PART = ".part";
  private static final String CHECKPOINT = ".checkpoint";
  private static final int BUFFER = 1 << 16;

  private final Path target;
  private final Path part;
  private final Path checkpoint;
  private final FileChannel channel;
  private final CRC32C sum = new CRC32C();
  private long written;
  private boolean whole;

  private PartFile(Path target, Path part, Path checkpoint, FileChannel channel) {
    this.target = target;
    this.part = part;
    this.checkpoint = checkpoint;
    this.channel = channel;
  }

  /**
   * Opens the file and makes sure that nobody else writes it.
   *
   * @throws BatchFileException if the target is there already, or somebody else writes it
   */
  static PartFile open(Path target) throws IOException, BatchFileException {
    requireFree(target);
    Path part = target.resolveSibling(target.getFileName() + PART);
    FileChannel channel =
        FileChannel.open(
            part, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    if (!locked(channel)) {
      channel.close();
      throw new BatchFileException("Another run is writing '" + part + "'.");
    }
    try {
      requireFree(target); // else what was opened may be the file that a run before has finished
    } catch (BatchFileException e) {
      channel.close();
      throw e;
    }
    return new PartFile(
        target, part, target.resolveSibling(target.getFileName() + CHECKPOINT), channel);
  }

  private static void requireFree(Path target) throws BatchFileException {
    if (Files.exists(target)) {
      throw new BatchFileException("There is a file '" + target + "' already.");
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      @Nullable FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** Throws away what a run before it left. */
  void restart() throws IOException {
    Files.deleteIfExists(checkpoint);
    channel.truncate(0);
    channel.position(0);
  }

  /** How far a run before it came; empty if there was none. */
  Optional<Checkpoint> before() throws IOException, BatchFileException {
    try {
      return Checkpoint.read(checkpoint);
    } catch (JsonProcessingException e) {
      throw new BatchFileException("'" + checkpoint + "' is no checkpoint of this application.");
    }
  }

  /**
   * Goes on behind what a checkpoint says is written.
   *
   * @throws BatchFileException if that is not what the file holds
   */
  void goOn(Checkpoint from) throws IOException, BatchFileException {
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    channel.position(0);
    while (written < from.written()) {
      buffer.clear().limit((int) Math.min(BUFFER, from.written() - written));
      int read = channel.read(buffer);
      if (read < 0) {
        break;
      }
      sum.update(buffer.flip());
      written += read;
    }
    if (written != from.written() || sum.getValue() != from.sum()) {
      throw new BatchFileException("'" + part + "' is not what the run before has written.");
    }
    channel.truncate(written);
  }

  void write(byte[] answers) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(answers);
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    sum.update(answers);
    written += answers.length;
  }

  /** Makes sure that everything so far stays, and notes how far it is. */
  void note(Asked asked, Position input, Summary summary) throws IOException {
    channel.force(false);
    new Checkpoint(asked, input, written, sum.getValue(), summary).write(checkpoint);
  }

  /**
   * Gives the answers their name: they are all there.
   *
   * @throws BatchFileException if somebody else has taken the name meanwhile; they stay here
   */
  void finish() throws IOException, BatchFileException {
    channel.force(true);
    whole = true;
    if (Files.exists(target)) {
      throw new BatchFileException(
          "Somebody else wrote '" + target + "' meanwhile. All answers are in '" + part + "'.");
    }
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    Files.deleteIfExists(checkpoint);
  }

  /** Leaves nothing behind that nobody can go on with. */
  @Override
  public void close() throws IOException {
    if (!whole && !Files.exists(checkpoint)) {
      Files.deleteIfExists(part);
    }
    channel.close();
  }
}
