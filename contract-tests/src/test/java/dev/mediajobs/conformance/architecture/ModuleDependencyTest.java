package dev.mediajobs.conformance.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.mediajobs.conformance.architecture.Production.type;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import dev.mediajobs.specs.VendorSpec;

/** Allowed dependencies between modules and packages. */
@AnalyzeClasses(locations = Production.class)
class ModuleDependencyTest {

    /** It returns the clients of all vendors, which use the other types of its package. */
    private static final DescribedPredicate<JavaClass> ENTRY_POINT =
            type("dev.mediajobs.MediaJobs").or(type("dev.mediajobs.MediaJobsBuilder"));

    @ArchTest
    static final ArchRule the_generated_clients_use_no_other_module = noClasses()
            .that(Modules.CLIENTS)
            .should()
            .dependOnClassesThat(Modules.FACADE.or(Modules.SIMULATOR).or(Modules.KIT))
            .because("they are generated from the specs only");

    @ArchTest
    static final ArchRule the_facade_uses_only_the_generated_clients = noClasses()
            .that(Modules.FACADE)
            .should()
            .dependOnClassesThat(Modules.SIMULATOR.or(Modules.KIT))
            .because("applications must not depend on the simulator or the kit");

    @ArchTest
    static final ArchRule the_reader_of_the_specs_uses_no_other_module = noClasses()
            .that(Modules.SPECS)
            .should()
            .dependOnClassesThat(
                    Modules.CLIENTS.or(Modules.FACADE).or(Modules.SIMULATOR).or(Modules.KIT))
            .because("the simulator and the kit share the contract and its reader, but no behaviour");

    @ArchTest
    static final ArchRule clients_and_facade_do_not_use_the_reader_of_the_specs = noClasses()
            .that(Modules.CLIENTS.or(Modules.FACADE))
            .should()
            .dependOnClassesThat(Modules.SPECS)
            .because("an application does not need the contract, nor Jackson and SnakeYAML, at run time");

    @ArchTest
    static final ArchRule only_the_reader_of_the_specs_parses_yaml = noClasses()
            .that(not(Modules.SPECS))
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.yaml..", "com.fasterxml.jackson.dataformat.yaml.."))
            .because("two readers can disagree about what the contract says");

    @ArchTest
    static final ArchRule the_simulator_and_the_kit_use_neither_clients_nor_facade = noClasses()
            .that(Modules.SIMULATOR.or(Modules.KIT))
            .should()
            .dependOnClassesThat(Modules.CLIENTS.or(Modules.FACADE))
            .because("tests cannot detect a mistake in code that both sides share");

    @ArchTest
    static final ArchRule the_simulator_and_the_kit_are_independent = slices().assignedFrom(simulatorAndKit())
            .should()
            .notDependOnEachOther()
            .because("the kit checks any server and must not be specific to one");

    @ArchTest
    static final ArchRule only_the_facade_uses_the_generated_clients = noClasses()
            .that(not(Modules.FACADE).and(not(Modules.CLIENTS)))
            .should()
            .dependOnClassesThat(Modules.CLIENTS)
            .because("generated types are available through raw() of the facade");

    @ArchTest
    static final ArchRule the_facade_and_the_clients_use_no_http_server = noClasses()
            .that(Modules.FACADE.or(Modules.CLIENTS))
            .should()
            .dependOnClassesThat(resideInAnyPackage("com.github.tomakehurst..", "org.wiremock.."))
            .because("WireMock belongs to the simulator");

    @ArchTest
    static final ArchRule only_the_server_and_the_extension_use_wiremock = noClasses()
            .that(Modules.SIMULATOR)
            .and(not(AllowedClasses.OF_WIREMOCK))
            .should()
            .dependOnClassesThat(resideInAnyPackage("com.github.tomakehurst..", "org.wiremock.."))
            .because("the engine must be testable without a server, and the server replaceable");

    @ArchTest
    static final ArchRule the_clients_of_the_vendors_are_independent = slices().matching(Modules.VENDOR_CLIENTS)
            .should()
            .notDependOnEachOther()
            .ignoreDependency(alwaysTrue(), resideInAPackage(Modules.CLIENT_RUNTIME))
            .because("a change in the spec of one vendor must not affect another vendor");

    @ArchTest
    static final ArchRule packages_have_no_cycles = slices().assignedFrom(onePerPackage())
            .should()
            .beFreeOfCycles()
            .because("packages in a cycle can only be understood, tested and changed together");

    @ArchTest
    static final ArchRule the_core_api_uses_neither_vendors_nor_internals = noClasses()
            .that(resideInAPackage("dev.mediajobs").and(not(ENTRY_POINT)))
            .should()
            .dependOnClassesThat(resideInAnyPackage("dev.mediajobs.internal..")
                    .or(resideInAnyPackage(VendorSpec.NAMES.stream()
                            .map(vendor -> "dev.mediajobs." + vendor)
                            .toArray(String[]::new))))
            .because("only the entry point ties the API to its implementation");

    private static SliceAssignment onePerPackage() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
                return ENTRY_POINT.test(javaClass)
                        ? SliceIdentifier.of("entry point")
                        : SliceIdentifier.of(javaClass.getPackageName());
            }

            @Override
            public String getDescription() {
                return "packages";
            }
        };
    }

    private static SliceAssignment simulatorAndKit() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
                if (Modules.SIMULATOR.test(javaClass)) {
                    return SliceIdentifier.of("simulator");
                }
                return Modules.KIT.test(javaClass) ? SliceIdentifier.of("kit") : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "simulator and kit";
            }
        };
    }
}
