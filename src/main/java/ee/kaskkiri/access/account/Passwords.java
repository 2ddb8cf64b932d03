package ee.kaskkiri.access.account;

import java.security.SecureRandom;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Hashes passwords, only so many at a time: each takes memory and a processor for a while. */
final class Passwords {
  private static final int AT_A_TIME = 2;
  private static final long PATIENCE_SECONDS = 3;

  private final SecureRandom random = new SecureRandom();
  private final Semaphore places = new Semaphore(AT_A_TIME, true);
  private final BiPredicate<String, String> proof;
  private @Nullable String nobodys;

  Passwords() {
    this(PasswordHash::proves);
  }

  /**
   * Passwords.
   *
   * @param proof whether what was kept was kept of a password
   */
  Passwords(BiPredicate<String, String> proof) {
    this.proof = proof;
  }

  /** What to keep of a password. */
  String hash(String password) {
    return inTurn(() -> PasswordHash.of(PasswordRules.plain(password), random));
  }

  /**
   * Whether a password is the one that something was kept of. Takes as long if nothing was, so that
   * nobody learns which names there are.
   *
   * @param kept what was kept; null if there is nobody of the name
   */
  boolean proves(@Nullable String kept, String password) {
    if (password.length() > PasswordRules.LONGEST * 2) {
      return false;
    }
    String plain = PasswordRules.plain(password);
    String nobody = nobody();
    boolean same = inTurn(() -> proof.test(kept == null ? nobody : kept, plain));
    return same && kept != null;
  }

  /** What is compared with where there is nothing; not made before somebody signs in. */
  private synchronized String nobody() {
    String made = nobodys == null ? hash("nobody") : nobodys;
    nobodys = made;
    return made;
  }

  /** A new one-time password. */
  String draw() {
    return OneTimePassword.draw(random);
  }

  private <T> T inTurn(Supplier<T> work) {
    boolean mine = false;
    try {
      mine = places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!mine) {
      throw new TooManySignInsException();
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
  }
}
