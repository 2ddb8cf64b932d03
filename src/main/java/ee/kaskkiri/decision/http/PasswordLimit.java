package ee.kaskkiri.decision.http;

import ee.kaskkiri.decision.Settings;
import ee.kaskkiri.decision.http.Rates.Rate;
import io.github.bucket4j.TimeMeter;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Lets passwords be tried only so often: of a name from an address, of a name from wherever, and
 * from an address. Tries that succeed cost nothing. Names that there are not are counted as well.
 */
@Singleton
public class PasswordLimit {
  private static final int OF_A_NAME_FROM_AN_ADDRESS = 10;
  private static final int OF_A_NAME = 100;
  private static final Duration WHILE = Duration.ofMinutes(15);

  private final Rates pairs;
  private final Rates names;
  private final Rates addresses;
  private final boolean countsAddresses;

  @Inject
  PasswordLimit(Settings settings) {
    this(settings.limits().failedSignIns(), TimeMeter.SYSTEM_NANOTIME);
  }

  PasswordLimit(int perMinute, TimeMeter clock) {
    int most = Math.max(1, perMinute);
    this.countsAddresses = perMinute > 0;
    this.pairs =
        new Rates(new Rate(OF_A_NAME_FROM_AN_ADDRESS, OF_A_NAME_FROM_AN_ADDRESS, WHILE), clock);
    this.names = new Rates(new Rate(OF_A_NAME, OF_A_NAME, WHILE), clock);
    this.addresses = new Rates(new Rate(most, most, Duration.ofMinutes(1)), clock);
  }

  /**
   * Counts a try.
   *
   * @return seconds to wait before another; 0 if this one may be made
   */
  public long tries(String name, String address) {
    long pause = countsAddresses ? addresses.take(address).pause() : 0;
    if (pause == 0) {
      pause = pairs.take(pair(name, address)).pause();
    }
    return pause == 0 ? names.take(name).pause() : pause;
  }

  /** Takes back that a try was counted, because it succeeded. */
  public void succeeded(String name, String address) {
    addresses.giveBack(address);
    pairs.giveBack(pair(name, address));
    names.giveBack(name);
  }

  private static String pair(String name, String address) {
    return address + " " + name;
  }
}
