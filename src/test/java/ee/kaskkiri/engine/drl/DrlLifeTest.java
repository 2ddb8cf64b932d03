package ee.kaskkiri.engine.drl;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kaskkiri.engine.Evaluation.Decided;
import ee.kaskkiri.engine.RuleRef;
import ee.kaskkiri.engine.Selection;
import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DrlLifeTest {
  private static final LocalDate DAY = LocalDate.of(2020, 6, 15);
  private static final int MANY = 50;

  @Test
  void twoFilesOfOnePackageDoNotFireTogether() {
    DrlTopic one = DrlFiles.topic(counting("one"));
    DrlTopic other = DrlFiles.topic(counting("other"));

    assertThat(fired(one)).containsExactly("one");
    assertThat(fired(other)).containsExactly("other");
  }

  @Test
  void compilingOverAndOverKeepsNoClasses() throws Exception {
    ClassLoadingMXBean classes = ManagementFactory.getClassLoadingMXBean();
    compile(5);
    int before = settled(classes);
    compile(MANY);
    assertThat(settled(classes)).isLessThan(before + MANY);
  }

  private static void compile(int times) {
    for (int i = 0; i < times; i++) {
      assertThat(fired(DrlFiles.topic(counting("rule" + i)))).hasSize(1);
      assertThat(DrlFiles.findings(counting("rule" + i).replace("Total(1)", "Totl(1)")))
          .isNotEmpty();
    }
  }

  private static int settled(ClassLoadingMXBean classes) throws InterruptedException {
    for (int i = 0; i < 5; i++) {
      System.gc();
      Thread.sleep(50);
    }
    return classes.getLoadedClassCount();
  }

  private static Iterable<String> fired(DrlTopic topic) {
    return ((Decided) topic.evaluate(Map.of(), DAY, Selection.ALL))
        .fired().stream().map(RuleRef::rule).toList();
  }

  private static String counting(String rule) {
    return """
        package garden.counting;
        declare Total
          value : int
        end
        rule "%s"
        when
        then
          insert(new Total(1));
        end
        query total
          Total(total : value)
        end
        """
        .formatted(rule);
  }
}
