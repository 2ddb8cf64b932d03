package ee.kaskkiri.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ee.kaskkiri.rules.Edition;
import ee.kaskkiri.rules.Instrument;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Every day on which an instrument with an end was law. */
class LifeOfTheLineTest {
  /** The instruments that have an end of their own; the others are law until further notice. */
  private static List<Instrument> ended() {
    return PackagedRules.BOOK.instruments().values().stream()
        .filter(instrument -> instrument.latest().lastDay() != null)
        .toList();
  }

  private static List<Edition> inForce(Instrument instrument, LocalDate day) {
    return instrument.editions().stream().filter(edition -> edition.inForceOn(day)).toList();
  }

  private static LocalDate first(Instrument instrument) {
    return instrument.editions().get(0).firstDay();
  }

  private static LocalDate last(Instrument instrument) {
    return Objects.requireNonNull(instrument.latest().lastDay());
  }

  @Test
  void anInstrumentBeginsWithItsActAndEnds() {
    assertThat(ended())
        .isNotEmpty()
        .allSatisfy(
            instrument -> {
              Edition earliest = instrument.editions().get(0);
              assertThat(Objects.requireNonNull(earliest.act().act()).date())
                  .isEqualTo(earliest.firstDay());
            });
    assertThat(ended())
        .extracting(LifeOfTheLineTest::first, LifeOfTheLineTest::last)
        .containsExactly(tuple(LocalDate.of(2015, 6, 29), LocalDate.of(2023, 8, 31)));
  }

  @Test
  void everyDayOfItsLifeHasOneEdition() {
    for (Instrument instrument : ended()) {
      LocalDate end = last(instrument).plusDays(1);
      assertThat(first(instrument).datesUntil(end))
          .hasSizeGreaterThan(1000)
          .allSatisfy(day -> assertThat(inForce(instrument, day)).as("%s", day).hasSize(1));
    }
  }

  @Test
  void theDayBeforeAndTheDayAfterHaveNone() {
    for (Instrument instrument : ended()) {
      assertThat(instrument.inForceOn(first(instrument).minusDays(1))).isEmpty();
      assertThat(instrument.inForceOn(last(instrument).plusDays(1))).isEmpty();
      assertThat(inForce(instrument, first(instrument).minusDays(1))).isEmpty();
      assertThat(inForce(instrument, last(instrument).plusDays(1))).isEmpty();
    }
  }
}
