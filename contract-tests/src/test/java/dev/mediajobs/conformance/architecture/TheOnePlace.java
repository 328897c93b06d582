package dev.mediajobs.conformance.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

/** Where that is done which is done in one place only. */
final class TheOnePlace {
    /** The facade has one such class and the simulator another; the kit will need none. */
    static final DescribedPredicate<JavaClass> OF_TIME = name("dev.mediajobs.internal.time.SystemTime")
            .or(name("dev.mediajobs.simulator.job.SystemTime"))
            .<JavaClass>forSubtype()
            .as("the one place of time");

    /** The builder of the facade has a default that people may replace. */
    static final DescribedPredicate<JavaClass> OF_THE_CLOCK =
            OF_TIME.or(name("dev.mediajobs.MediaJobs$Builder").forSubtype()).as("the one place of time");

    /** Programs that people start in a terminal. */
    static final DescribedPredicate<JavaClass> OF_OUTPUT =
            resideInAPackage("dev.mediajobs..cli..").as("command lines");

    static final DescribedPredicate<JavaClass> OF_WIREMOCK =
            resideInAPackage("dev.mediajobs.simulator.server..").as("the simulator's server");

    private TheOnePlace() {}
}
