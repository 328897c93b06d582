/** What the facade costs. Run by {@code mvn -q -Pbenchmark-facade -pl facade -am verify}. */
@NullMarked
package dev.mediajobs.benchmark;

import org.jspecify.annotations.NullMarked;
