/** A peer of the product; see {@link ee.kaskkiri.bench.contest.Contestant}. */
package ee.kaskkiri.bench.camunda;
