package dev.mediajobs.conformance.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static dev.mediajobs.conformance.architecture.Production.inPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

/** The modules of the project, identified by package. */
final class Modules {
    static final String ALL = "dev.mediajobs";

    static final String VENDOR_CLIENTS = "dev.mediajobs.client.(*)..";
    static final String CLIENT_RUNTIME = Production.existing("dev.mediajobs.client.runtime") + "..";

    static final DescribedPredicate<JavaClass> SPECS =
            inPackage("dev.mediajobs.specs").as("the reader of the specs");

    static final DescribedPredicate<JavaClass> CLIENTS =
            inPackage("dev.mediajobs.client").as("the generated clients");
    static final DescribedPredicate<JavaClass> SIMULATOR =
            inPackage("dev.mediajobs.simulator").as("the simulator");
    static final DescribedPredicate<JavaClass> KIT =
            inPackage("dev.mediajobs.conformance").as("the kit");

    /** All packages that do not belong to another module. */
    static final DescribedPredicate<JavaClass> FACADE =
            inPackage(ALL).and(not(SPECS.or(CLIENTS).or(SIMULATOR).or(KIT))).as("the facade");

    private Modules() {}
}
