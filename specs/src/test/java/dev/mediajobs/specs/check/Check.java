package dev.mediajobs.specs.check;

import java.util.List;

/** A rule, or a few related rules. */
@FunctionalInterface
public interface Check {

    /** Returns the problems in a folder; empty if there are none. */
    List<Finding> findings(SpecFolder folder);
}
