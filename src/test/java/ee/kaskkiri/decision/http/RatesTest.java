package ee.kaskkiri.decision.http;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kaskkiri.decision.http.Places.Seat;
import ee.kaskkiri.decision.http.Rates.Rate;
import ee.kaskkiri.decision.http.Rates.Turn;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RatesTest {
  private final AtomicLong now = new AtomicLong();
  private final TimeMeter clock =
      new TimeMeter() {
        @Override
        public long currentTimeNanos() {
          return now.get();
        }

        @Override
        public boolean isWallClockBased() {
          return false;
        }
      };
  private final Rate rate = new Rate(4, 2, Duration.ofSeconds(1));
  private final Rates rates = new Rates(rate, clock);

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }

  @Test
  void whoHasRestedMayAskManyTimesAtOnceAndThenWaits() {
    assertThat(rates.take("a")).isEqualTo(new Turn(true, 3, 0, 1));
    assertThat(rates.take("a")).isEqualTo(new Turn(true, 2, 0, 1));
    assertThat(rates.take("a")).isEqualTo(new Turn(true, 1, 0, 2));
    assertThat(rates.take("a")).isEqualTo(new Turn(true, 0, 0, 2));
    assertThat(rates.take("a")).isEqualTo(new Turn(false, 0, 1, 2));
    assertThat(rate.window()).isEqualTo(2);
  }

  @Test
  void timeGivesTurnsBack() {
    for (int i = 0; i < 4; i++) {
      rates.take("a");
    }
    pass(Duration.ofMillis(499));
    assertThat(rates.take("a").granted()).isFalse();
    pass(Duration.ofMillis(1));
    assertThat(rates.take("a").granted()).isTrue();
    pass(Duration.ofHours(1));
    assertThat(rates.take("a").left()).isEqualTo(3);
  }

  @Test
  void nobodyPaysForAnother() {
    for (int i = 0; i < 9; i++) {
      rates.take("a");
    }

    assertThat(rates.take("b").granted()).isTrue();
  }

  @Test
  void whoIsRefusedHearsHowLongToWait() {
    for (int i = 0; i < 4; i++) {
      rates.take("a");
    }

    assertThat(rates.take("a").pause()).isEqualTo(1);
  }

  @Test
  void aShareIsNotAll() {
    Places places = new Places(3);

    assertThat(places.take("a", 2)).isEqualTo(Seat.GIVEN);
    assertThat(places.take("a", 2)).isEqualTo(Seat.GIVEN);
    assertThat(places.take("a", 2)).isEqualTo(Seat.SHARE_TAKEN);
    assertThat(places.take("b", 2)).isEqualTo(Seat.GIVEN);
    assertThat(places.take("c", 2)).isEqualTo(Seat.NONE_FREE);
    assertThat(places.taken()).isEqualTo(3);

    places.leave("a");
    assertThat(places.take("a", 2)).isEqualTo(Seat.GIVEN);
    places.leave("a");
    places.leave("a");
    places.leave("b");
    assertThat(places.taken()).isZero();
  }
}
