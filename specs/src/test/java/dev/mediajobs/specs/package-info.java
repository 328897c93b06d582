/** Tests of the contract: its form, its examples, and every quirk that it decides. */
@NullMarked
package dev.mediajobs.specs;

import org.jspecify.annotations.NullMarked;
