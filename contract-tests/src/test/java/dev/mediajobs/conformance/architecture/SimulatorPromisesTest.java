package dev.mediajobs.conformance.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What the simulator never does, as far as the shape of the code can see to it. */
@AnalyzeClasses(locations = Production.class)
class SimulatorPromisesTest {

    @ArchTest
    static final ArchRule a_scenario_remembers_nothing = noClasses()
            .that(resideInAPackage("dev.mediajobs.simulator.scenario.."))
            .and(not(describe(
                    "the choice of scenarios", type -> type.getSimpleName().equals("ScenarioRules"))))
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.util.concurrent.."))
            .because("what happened to a job stands in the job's one entry, which is changed atomically");

    @ArchTest
    static final ArchRule scenarios_are_not_those_of_wiremock = noClasses()
            .should()
            .accessTargetWhere(describe("WireMock's state by the name of a scenario", access -> access.getName()
                    .matches("inScenario|whenScenarioStateIs|willSetStateTo|setScenarioState")))
            .because("two jobs under one name would share one state");

    @ArchTest
    static final ArchRule the_simulator_calls_out_in_one_class = noClasses()
            .that(Modules.SIMULATOR)
            .and(not(describe("the sender of webhooks", type -> type.getName()
                    .matches("dev\\.mediajobs\\.simulator\\.engine\\.Webhooks(\\$.*)?"))))
            .should()
            .dependOnClassesThat(describe(
                    "clients of networks",
                    type -> type.getPackageName().startsWith("java.net.http")
                            || type.getPackageName().startsWith("okhttp3")
                            || type.getName().matches("java\\.net\\.(Socket|URLConnection|HttpURLConnection)")))
            .because("it calls nobody outside loopback unless told so by name, and one class sees to that");
}
