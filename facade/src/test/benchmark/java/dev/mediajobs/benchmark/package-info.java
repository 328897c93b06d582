/** Benchmarks of the facade. Run them with {@code mvn -q -Pbenchmark-facade -pl facade -am verify}. */
@NullMarked
package dev.mediajobs.benchmark;

import org.jspecify.annotations.NullMarked;
