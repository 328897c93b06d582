/** What only one vendor does: the bodies of its answers. */
@NullMarked
package dev.mediajobs.simulator.vendor;

import org.jspecify.annotations.NullMarked;
