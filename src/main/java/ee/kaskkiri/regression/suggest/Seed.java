package ee.kaskkiri.regression.suggest;

import org.jspecify.annotations.Nullable;

/**
 * Where a search starts.
 *
 * @param caseId id of the case that asks it; null if it was made from the types
 * @param request what it asks
 * @param start the same on a day of the edition
 */
record Seed(@Nullable String caseId, Request request, Request start) {}
