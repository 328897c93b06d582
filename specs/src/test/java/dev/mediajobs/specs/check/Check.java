package dev.mediajobs.specs.check;

import java.util.List;

/** One rule, or a few that belong together. */
@FunctionalInterface
public interface Check {

    /** What the rule finds wrong in a folder; empty if nothing. */
    List<Finding> findings(SpecFolder folder);
}
