package ee.kaskkiri.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/**
 * What becomes of a draft that was handed in: sent back, planned, called off, published, refused.
 */
class ReviewStoryIT {
  private static final String TABLE = "annualRates";
  private static final String GROUP =
      """
      {"stage": "I", "contract": null, "requested": null,
       "members": [{"name": "Esimene vald", "participation": "full", "youngPeople": 0, "mergedFrom": []}]}
      """;

  /**
   * The approver's own session asks for a moment that the page, which knows minutes, cannot name.
   */
  private static final String APPROVE_IN_SECONDS =
      """
      async draft => {
        const {revision} = await fetch('/api/drafts/' + draft).then(answer => answer.json());
        const publishAt = new Date(Date.now() + 3000).toISOString();
        const answer = await fetch('/api/drafts/' + draft + '/approval', {method: 'POST',
          headers: {'content-type': 'application/json'}, body: JSON.stringify({text: null, publishAt, revision})});
        return (await answer.json()).state;
      }
      """;

  private static Office office;
  private static Person mari;
  private static Person juri;

  @BeforeAll
  static void start(@TempDir Path directory) throws Exception {
    office = Office.open(directory);
    mari = office.employs("mari", "Koostaja");
    juri = office.employs("juri", "Kinnitaja");
  }

  @AfterAll
  static void end() {
    office.close();
  }

  @AfterEach
  void keepPictures(TestInfo test) throws IOException {
    office.chromium().pictures(test);
  }

  @Test
  void whatIsSentBackIsMendedHandedInAnewAndApproved() throws Exception {
    Draft draft = Draft.begin(mari, "Saadetakse tagasi", "kov-ktg", "2027-01-01");
    proposesATextAndSubmits(draft);

    juri.open(draft.page("/review"));
    juri.button("Saada tagasi").click();
    juri.sees("Kirjuta märkusesse, miks mustand tagasi läheb.");
    juri.page().getByLabel("Märkus").fill("Lisa reale märkus.");
    juri.button("Saada tagasi").click();
    juri.sees("Koostamisel");
    assertThat(juri.button("Kinnita ja avalda").count()).isZero();

    mari.open(draft.page(""));
    mari.sees("Saadeti tagasi: juri");
    mari.sees("Lisa reale märkus.");
    describesTheFirstRow(draft, "Märkus, mida kinnitaja küsis");
    mari.open(draft.page("/review"));
    submits();

    juri.open(draft.page("/review"));
    juri.sees("Märkus, mida kinnitaja küsis");
    juri.button("Kinnita ja avalda").click();
    juri.sees("Mustand on avaldatud");
    assertThat(answer("2027-03-01").statusCode()).isEqualTo(200);
    mari.open(draft.page(""));
    assertThat(mari.text("Saadeti tagasi: juri").count()).isZero();
  }

  @Test
  void aPlannedPublicationIsShownAndCanBeCalledOff() throws Exception {
    Draft draft = Draft.begin(mari, "Kaugel ees", "kov-ktg", "2029-01-01");
    proposesATextAndSubmits(draft);

    juri.open(draft.page("/review"));
    juri.ticks("Avalda määratud ajal");
    Locator moment = juri.page().getByLabel("Avaldamise aeg");
    moment.fill(minute(LocalDateTime.now(ZoneId.systemDefault()).minusMinutes(2)));
    juri.button("Kinnita, avalda määratud ajal").click();
    juri.sees("Vali aeg, mis on tulevikus.");
    moment.fill("2031-05-06T07:08");
    juri.button("Kinnita, avalda määratud ajal").click();
    juri.sees("Kinnitatud, ootab avaldamist");
    assertThat(juri.text(Pattern.compile("06\\.05\\.2031,? 07:08")).count()).isPositive();

    mari.open(draft.page(""));
    mari.sees("Mustand on kinnitatud ja avaldatakse 06.05.2031");
    mari.open(draft.page("/review"));
    mari.button("Võta tagasi").click();
    mari.sees("Koostamisel");
    assertThat(mari.text("06.05.2031").count()).isZero();
    assertThat(editions("kov-ktg")).doesNotContain("2029-01-01");
  }

  @Test
  void aPlannedPublicationBecomesActiveAtItsTime() throws Exception {
    Draft draft = Draft.begin(mari, "Kohe varsti", "sts2014", "2028-01-01");
    proposesATextAndSubmits(draft);
    assertThat(editions("sts2014")).doesNotContain("2028-01-01");

    juri.open(draft.page("/review"));
    assertThat(juri.page().evaluate(APPROVE_IN_SECONDS, draft.id())).isEqualTo("approved");
    juri.open(draft.page("/review"));
    juri.sees("Mustand on avaldatud väljaandena");

    assertThat(editions("sts2014")).contains("2028-01-01");
    mari.open(draft.page(""));
    mari.sees("Mustand on avaldatud ja otsustab taotlusi.");
  }

  @Test
  void aDraftThatBreaksACaseIsRefusedAndSaysWhich() throws Exception {
    Draft draft = Draft.begin(mari, "Katkine", "kov-ktg", "2030-01-01");
    draft.replaces("rules/kov-ktg/2030-01-01/funding.dmn", "7123.00", "8000.00");
    proposesATextAndSubmits(draft);

    juri.open(draft.page("/review"));
    juri.button("Kinnita ja avalda").click();
    juri.sees("Avaldamine ei õnnestunud");
    juri.sees("funding-2030-saue");
    assertThat(editions("kov-ktg")).doesNotContain("2030-01-01");

    mari.open(draft.page(""));
    mari.sees("Miks avaldamine ebaõnnestus");
    mari.sees("funding-2030-saue");
    mari.button("Ava uuesti muutmiseks").click();
    mari.sees("Vaata, mida kontroll leidis.");
    assertThat(mari.button("Ava uuesti muutmiseks").count()).isZero();
  }

  private static void proposesATextAndSubmits(Draft draft) {
    mari.open(draft.page("/review"));
    mari.button("Tee ettepanek").click();
    mari.button("Salvesta tekst").click();
    mari.sees("Tekst on salvestatud.");
    submits();
  }

  private static void submits() {
    mari.button("Esita kinnitamiseks").click();
    mari.sees("Ootab kinnitamist");
  }

  private static void describesTheFirstRow(Draft draft, String note) {
    mari.open(draft.table("rules/kov-ktg/2027-01-01/funding.dmn", TABLE));
    mari.button("Ava rida").click();
    mari.page().getByLabel("Märkus rea kohta").fill(note);
    mari.button("Võta üle").click();
    mari.button("Salvesta").click();
    mari.sees("Kõik on salvestatud");
  }

  private static String minute(LocalDateTime moment) {
    return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm").format(moment);
  }

  private static HttpResponse<String> answer(String on) throws Exception {
    return office.service().post("/api/instruments/kov-ktg/decisions/funding?on=" + on, GROUP);
  }

  /** The first days of what is in force, now or some day. */
  private static List<String> editions(String instrument) throws Exception {
    for (JsonNode one : AsShown.json(office.service().get("/api/instruments").body())) {
      if (one.path("instrument").asText().equals(instrument)) {
        return one.path("editions").findValuesAsText("edition");
      }
    }
    throw new AssertionError(instrument + " is not there");
  }
}
