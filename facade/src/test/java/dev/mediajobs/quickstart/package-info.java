/** The quickstart: one job of every vendor, from submit to file, through the facade. */
@NullMarked
package dev.mediajobs.quickstart;

import org.jspecify.annotations.NullMarked;
