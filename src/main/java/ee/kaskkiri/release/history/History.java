package ee.kaskkiri.release.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Everything that happened to the rules, in a file with one event a line. An event is on the disk
 * before {@link #add} returns. May be used by many threads.
 */
public final class History implements AutoCloseable {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  /** Not a channel: that one would be closed for good when a thread that writes is interrupted. */
  private final RandomAccessFile file;

  private final Clock clock;
  private long length;
  private volatile List<Event> events;

  private History(RandomAccessFile file, Clock clock, long length, List<Event> events) {
    this.file = file;
    this.clock = clock;
    this.length = length;
    this.events = List.copyOf(events);
  }

  /**
   * Opens the history in a file, which is made if there is none. A last line that was not written
   * to its end, because the process was killed, is cut off: what it tells of did not happen.
   *
   * @throws IOException if the file cannot be read or written, or a line in it is damaged
   */
  public static History open(Path file, Clock clock) throws IOException {
    byte[] content = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    int end = content.length;
    while (end > 0 && content[end - 1] != '\n') {
      end--;
    }
    List<Event> events = read(file, new String(content, 0, end, StandardCharsets.UTF_8));
    RandomAccessFile opened = new RandomAccessFile(file.toFile(), "rw");
    try {
      opened.setLength(end);
      if (end == 0) {
        syncName(file);
      }
    } catch (IOException e) {
      opened.close();
      throw e;
    }
    return new History(opened, clock, end, events);
  }

  /** The name of a new file must outlast a power failure, as what is written into it. */
  private static void syncName(Path file) throws IOException {
    try (FileChannel directory = FileChannel.open(file.toAbsolutePath().resolveSibling("."))) {
      directory.force(true);
    }
  }

  private static List<Event> read(Path file, String text) throws IOException {
    List<Event> events = new ArrayList<>();
    for (String line : text.lines().toList()) {
      try {
        events.add(JSON.readValue(line, Event.class));
      } catch (JsonProcessingException e) {
        String place = file + ", line " + (events.size() + 1);
        throw new IOException(
            place + ": no event can be read here. Put the file back from a copy.", e);
      }
    }
    return events;
  }

  /**
   * Adds an event.
   *
   * @param event makes the event that happens at an instant: now, or the time of the last event if
   *     the clock says that it is earlier
   * @return the event
   * @throws IOException if it could not be made durable; the history is as before then
   */
  public synchronized <E extends Event> E add(Function<Instant, E> event) throws IOException {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    List<Event> before = events;
    Instant last = before.isEmpty() ? now : before.get(before.size() - 1).at();
    E added = event.apply(now.isBefore(last) ? last : now);
    append((JSON.writeValueAsString(added) + "\n").getBytes(StandardCharsets.UTF_8));
    events = Stream.concat(before.stream(), Stream.of(added)).toList();
    return added;
  }

  private void append(byte[] line) throws IOException {
    cutBack();
    try {
      file.seek(length);
      file.write(line);
      file.getFD().sync();
    } catch (IOException e) {
      try {
        cutBack();
      } catch (IOException second) {
        e.addSuppressed(second); // the next event tries again before it is written
      }
      throw e;
    }
    length += line.length;
  }

  /** Takes away what is left of an event that could not be written. */
  private void cutBack() throws IOException {
    if (file.length() > length) {
      file.setLength(length);
      file.getFD().sync();
    }
  }

  /** Every event, oldest first; never waits for one that is being written. */
  public List<Event> events() {
    return events;
  }

  /** The last judgement that fits; empty if there is none. */
  public Optional<Judgement> lastJudgement(Predicate<Judgement> fits) {
    return of(Judgement.class).filter(fits).reduce((earlier, later) -> later);
  }

  /** The last activation that fits; empty if there is none. */
  public Optional<Activation> lastActivation(Predicate<Activation> fits) {
    return of(Activation.class).filter(fits).reduce((earlier, later) -> later);
  }

  /** The last event of a kind that fits; empty if there is none. */
  public <E extends Event> Optional<E> last(Class<E> kind, Predicate<? super E> fits) {
    return of(kind).filter(fits).reduce((earlier, later) -> later);
  }

  /** The first activation that fits; empty if there is none. */
  public Optional<Activation> firstActivation(Predicate<Activation> fits) {
    return of(Activation.class).filter(fits).findFirst();
  }

  private <E extends Event> Stream<E> of(Class<E> kind) {
    return events().stream().filter(kind::isInstance).map(kind::cast);
  }

  @Override
  public synchronized void close() throws IOException {
    file.close();
  }
}
