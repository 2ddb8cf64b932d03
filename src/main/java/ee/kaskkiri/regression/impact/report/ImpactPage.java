package ee.kaskkiri.regression.impact.report;

import ee.kaskkiri.regression.impact.ImpactReport;

final class ImpactPage {
  private ImpactPage() {}

  static String write(ImpactReport report) {
    return report.toString();
  }
}
