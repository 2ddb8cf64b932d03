package ee.kaskkiri.regression.impact;

/** What came of reading one entry of a portfolio. */
public sealed interface Reading permits Ask, Unreadable {}
