package dev.mediajobs.conformance.architecture;

import static dev.mediajobs.conformance.architecture.Production.inPackage;
import static dev.mediajobs.conformance.architecture.Production.type;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

/** The classes that are exempt from a rule. */
final class AllowedClasses {
    static final DescribedPredicate<JavaClass> OF_TIME = type("dev.mediajobs.internal.time.SystemScheduler")
            .or(type("dev.mediajobs.conformance.time.SystemTime"))
            .as("the classes that access system time");

    /** Also the defaults of the facade and the simulator, which callers can replace. */
    static final DescribedPredicate<JavaClass> OF_THE_CLOCK = OF_TIME.or(type("dev.mediajobs.MediaJobsBuilder"))
            .or(type("dev.mediajobs.simulator.SimulatorOptions"))
            .as("the classes that use the system clock");

    static final DescribedPredicate<JavaClass> OF_OUTPUT = inPackage("dev.mediajobs.simulator.cli")
            .or(inPackage("dev.mediajobs.conformance.cli"))
            .as("the command lines");

    static final DescribedPredicate<JavaClass> OF_WIREMOCK = inPackage("dev.mediajobs.simulator.server")
            .or(inPackage("dev.mediajobs.simulator.wiremock"))
            .as("the server and the WireMock extension of the simulator");

    static final DescribedPredicate<JavaClass> OF_THE_KITS_TRANSPORT =
            inPackage("dev.mediajobs.conformance.http").as("the transport of the kit");

    private AllowedClasses() {}
}
