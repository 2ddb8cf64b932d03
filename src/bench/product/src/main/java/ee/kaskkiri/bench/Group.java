package ee.kaskkiri.bench;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A case document as plain Java wants it: typed; what a topic does not take is null. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Group(
    String stage,
    List<Member> members,
    @Nullable Training training,
    @Nullable Plan plan,
    @Nullable String manager,
    @Nullable Contract contract,
    @Nullable BigDecimal requested) {

  /** The members that the conditions bind. */
  List<Member> fullMembers() {
    return members.stream().filter(Member::full).toList();
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Member(
      String name,
      String participation,
      BigDecimal youngPeople,
      List<String> mergedFrom,
      List<String> otherGroups,
      @Nullable LocalDate analysisOn,
      @Nullable LocalDate wishConfirmedOn) {
    boolean full() {
      return participation.equals("full");
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Training(int days, LocalDate firstDay, LocalDate lastDay) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Plan(
      LocalDate firstDay,
      LocalDate lastDay,
      boolean regionWide,
      boolean exitStrategy,
      boolean innovative,
      boolean transferable,
      int youngestAge,
      int oldestAge,
      List<String> services,
      List<Activity> activities) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Activity(String name, @Nullable String responsible) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Contract(String procurement, LocalDate firstDay, LocalDate lastDay) {}
}
