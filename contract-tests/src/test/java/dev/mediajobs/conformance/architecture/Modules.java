package dev.mediajobs.conformance.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

/** The rooms of the house, each known by its packages. */
final class Modules {
    /** The package of all of them. */
    static final String ALL = "dev.mediajobs";

    static final String VENDOR_CLIENTS = "dev.mediajobs.client.(*)..";
    static final String CLIENT_RUNTIME = "dev.mediajobs.client.runtime..";

    static final DescribedPredicate<JavaClass> SPECS =
            resideInAPackage("dev.mediajobs.specs..").as("the reader of the specs");

    static final DescribedPredicate<JavaClass> CLIENTS =
            resideInAPackage("dev.mediajobs.client..").as("the generated clients");
    static final DescribedPredicate<JavaClass> SIMULATOR =
            resideInAPackage("dev.mediajobs.simulator..").as("the simulator");
    static final DescribedPredicate<JavaClass> KIT =
            resideInAPackage("dev.mediajobs.conformance..").as("the kit");

    /** The facade has the shortest name, so it is what the others leave over. */
    static final DescribedPredicate<JavaClass> FACADE = resideInAPackage("dev.mediajobs..")
            .and(not(resideInAnyPackage(
                    "dev.mediajobs.specs..",
                    "dev.mediajobs.client..",
                    "dev.mediajobs.simulator..",
                    "dev.mediajobs.conformance..")))
            .as("the facade");

    private Modules() {}
}
