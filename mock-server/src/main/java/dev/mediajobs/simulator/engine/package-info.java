/** What happens to a request, without any server. */
@NullMarked
package dev.mediajobs.simulator.engine;

import org.jspecify.annotations.NullMarked;
