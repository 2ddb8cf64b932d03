package ee.kaskkiri.engine.drl;

import ee.kaskkiri.rules.Finding;
import ee.kaskkiri.rules.RuleFile;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.drools.drl.ast.descr.GlobalDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.KieSession;

/**
 * What a DRL file sees besides facts.
 *
 * @param day name of the global for the day that counts; null if the file declares none
 * @param reason whether it wants to see the reason that a firing rule gives
 */
record Globals(@Nullable String day, boolean reason) {
  private static final String REASON = "reason";

  static Globals read(
      RuleFile file, PackageDescr source, Optional<String> dayInput, List<Finding> findings) {
    Set<String> names = new HashSet<>();
    for (GlobalDescr global : source.getGlobals()) {
      names.add(global.getIdentifier());
      String expected =
          dayInput.filter(global.getIdentifier()::equals).isPresent()
              ? LocalDate.class.getSimpleName()
              : global.getIdentifier().equals(REASON) ? Map.class.getSimpleName() : null;
      if (expected == null || !expected.equals(simple(global.getType()))) {
        findings.add(
            Finding.error(
                file.path(),
                Places.line(global.getLine()),
                "the global "
                    + global.getType()
                    + " "
                    + global.getIdentifier()
                    + " is never filled.",
                "A global is"
                    + dayInput.map(day -> " the LocalDate " + day + " or").orElse("")
                    + " the Map "
                    + REASON
                    + "."));
      }
    }
    return new Globals(dayInput.filter(names::contains).orElse(null), names.contains(REASON));
  }

  private static String simple(String type) {
    String raw = type.contains("<") ? type.substring(0, type.indexOf('<')) : type;
    return raw.substring(raw.lastIndexOf('.') + 1);
  }

  void fill(KieSession session, LocalDate on, FiringLog log) {
    if (day != null) {
      session.setGlobal(day, on);
    }
    if (reason) {
      session.setGlobal(REASON, log.current());
    }
  }
}
