package ee.kaskkiri.decision.http;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kaskkiri.decision.http.Places.Seat;
import org.junit.jupiter.api.Test;

class PlacesTest {
  private final Places places = new Places(3);

  @Test
  void nobodyTakesMoreThanTheirShare() {
    assertThat(places.take("greedy", 2)).isEqualTo(Seat.GIVEN);
    assertThat(places.take("greedy", 2)).isEqualTo(Seat.GIVEN);
    assertThat(places.take("greedy", 2)).isEqualTo(Seat.SHARE_TAKEN);
    assertThat(places.take("other", 2)).isEqualTo(Seat.GIVEN);
    assertThat(places.take("third", 2)).isEqualTo(Seat.NONE_FREE);
    assertThat(places.taken()).isEqualTo(3);
  }

  @Test
  void aPlaceThatWasLeftIsFree() {
    assertThat(places.take("one", 1)).isEqualTo(Seat.GIVEN);
    places.leave("one");

    assertThat(places.taken()).isZero();
    assertThat(places.take("one", 1)).isEqualTo(Seat.GIVEN);
  }
}
