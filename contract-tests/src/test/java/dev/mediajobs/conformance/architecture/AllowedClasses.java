package dev.mediajobs.conformance.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

/** Where that is done which is done in one place only. */
final class AllowedClasses {
    static final DescribedPredicate<JavaClass> OF_TIME = name("dev.mediajobs.internal.time.SystemTime")
            .or(name("dev.mediajobs.conformance.time.SystemTime"))
            .<JavaClass>forSubtype()
            .as("the one place of time");

    /** The defaults of the facade and of the simulator, which callers may replace. */
    static final DescribedPredicate<JavaClass> OF_THE_CLOCK = OF_TIME.or(name("dev.mediajobs.MediaJobsBuilder")
                    .or(name("dev.mediajobs.simulator.SimulatorOptions"))
                    .forSubtype())
            .as("the one place of the clock");

    /** Programs that people start in a terminal. */
    static final DescribedPredicate<JavaClass> OF_OUTPUT =
            resideInAPackage("dev.mediajobs..cli..").as("command lines");

    static final DescribedPredicate<JavaClass> OF_WIREMOCK =
            resideInAPackage("dev.mediajobs.simulator.server..").as("the simulator's server");

    static final DescribedPredicate<JavaClass> OF_THE_KITS_TRANSPORT =
            resideInAPackage("dev.mediajobs.conformance.http..").as("the kit's wire");

    private AllowedClasses() {}
}
