package ee.kaskkiri.access;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/**
 * Says what keys are worth, without asking the database each time. What it remembers is asked again
 * while it is used, and forgotten after two seconds, so that a key that was revoked elsewhere is
 * refused by then.
 */
public final class KnownKeys {
  private static final Logger LOG = Logger.getLogger(KnownKeys.class);
  private static final long FRESH = Duration.ofSeconds(1).toNanos();
  private static final long FORGOTTEN = Duration.ofSeconds(2).toNanos();
  private static final int MOST = 10_000;
  private static final String UNKNOWN = "There is no such key.";

  private final Keys keys;
  private final Executor background;
  private final LongSupplier nanos;
  private final Map<String, Memory> memories = new ConcurrentHashMap<>();

  /**
   * The keys of a database.
   *
   * @param background asks the database again
   * @param nanos a clock that is never set, in nanoseconds
   */
  public KnownKeys(Keys keys, Executor background, LongSupplier nanos) {
    this.keys = keys;
    this.background = background;
    this.nanos = nanos;
  }

  /** What the database said of a key, and when it was asked. */
  private record Memory(Keys.Kept kept, long asked, AtomicBoolean asking) {}

  /** What a key is worth; empty if the database must be asked. */
  public Optional<KeyAnswer> known(KeyText text) {
    Memory memory = memories.get(text.id());
    if (memory == null) {
      return Optional.empty();
    }
    long age = nanos.getAsLong() - memory.asked();
    if (age >= FORGOTTEN) {
      return Optional.empty();
    }
    KeyAnswer answer = answer(text, memory.kept());
    if (age >= FRESH
        && answer instanceof KeyAnswer.Accepted
        && memory.asking().compareAndSet(false, true)) {
      background.execute(() -> askAgain(text));
    }
    return Optional.of(answer);
  }

  private void askAgain(KeyText text) {
    try {
      ask(text);
    } catch (SQLException e) {
      LOG.debugf("A key cannot be looked at: %s", e.getSQLState());
    }
  }

  /**
   * What the database says that a key is worth.
   *
   * @throws SQLException if it does not answer
   */
  public KeyAnswer ask(KeyText text) throws SQLException {
    long asked = nanos.getAsLong();
    Optional<Keys.Kept> kept = keys.find(text.id());
    if (kept.isEmpty()) {
      memories.remove(text.id());
      return new KeyAnswer.Refused(UNKNOWN);
    }
    KeyAnswer answer = answer(text, kept.get());
    if (answer instanceof KeyAnswer.Accepted) {
      if (memories.size() >= MOST) {
        memories.clear();
      }
      memories.put(text.id(), new Memory(kept.get(), asked, new AtomicBoolean()));
      remember(kept.get().key());
    } else {
      memories.remove(text.id());
    }
    return answer;
  }

  /** A day that is not remembered refuses nobody. */
  private void remember(ApiKey key) {
    if (keys.today().equals(key.usedOn())) {
      return;
    }
    try {
      keys.used(key.id());
    } catch (SQLException e) {
      LOG.warnf("It is not kept that the key '%s' was used today: %s", key.name(), e.getSQLState());
    }
  }

  /** Asks the database when the key is used next. */
  public void forget(String id) {
    memories.remove(id);
  }

  private KeyAnswer answer(KeyText text, Keys.Kept kept) {
    if (!text.provenBy(kept.hash())) {
      return new KeyAnswer.Refused(UNKNOWN);
    }
    ApiKey key = kept.key();
    return switch (key.state(keys.now())) {
      case LIVING -> new KeyAnswer.Accepted(key.caller());
      case EXPIRED ->
          new KeyAnswer.Refused("The key '" + key.name() + "' expired at " + key.expiresAt() + ".");
      case REVOKED -> new KeyAnswer.Refused("The key '" + key.name() + "' was revoked.");
    };
  }
}
