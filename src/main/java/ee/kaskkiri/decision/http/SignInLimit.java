package ee.kaskkiri.decision.http;

import ee.kaskkiri.decision.Settings;
import ee.kaskkiri.decision.http.Rates.Rate;
import io.github.bucket4j.TimeMeter;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Counts how often an address tries names and keys that are not known. Requests that are
 * authenticated cost it nothing, and are answered however often others behind it failed.
 */
@Singleton
public class SignInLimit {
  private static final String KEY = "X-API-Key";

  private final int perMinute;
  private final Rates failures;

  @Inject
  SignInLimit(Settings settings) {
    this(settings.limits().failedSignIns(), TimeMeter.SYSTEM_NANOTIME);
  }

  SignInLimit(int perMinute, TimeMeter clock) {
    this.perMinute = perMinute;
    int most = Math.max(1, perMinute);
    this.failures = new Rates(new Rate(most, most, Duration.ofMinutes(1)), clock);
  }

  /**
   * Counts a request that could not be authenticated.
   *
   * @return seconds to wait before another may fail; 0 if its address has not failed too often
   */
  public long failed(HttpServerRequest request) {
    MultiMap headers = request.headers();
    boolean signsIn = headers.contains(HttpHeaders.AUTHORIZATION) || headers.contains(KEY);
    if (perMinute == 0 || !signsIn) {
      return 0;
    }
    return failures.take(String.valueOf(request.remoteAddress().hostAddress())).pause();
  }
}
