package dev.mediajobs.conformance.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.mediajobs.conformance.architecture.Production.inPackage;
import static dev.mediajobs.conformance.architecture.Production.type;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Safety rules of the simulator that can be checked statically. */
@AnalyzeClasses(locations = Production.class)
class SimulatorInvariantsTest {

    @ArchTest
    static final ArchRule scenarios_are_stateless = noClasses()
            .that(inPackage("dev.mediajobs.simulator.scenario"))
            .and(not(type("dev.mediajobs.simulator.scenario.ScenarioRules")))
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.util.concurrent.."))
            .because("the state of a job is stored in its own entry, which is updated atomically");

    @ArchTest
    static final ArchRule wiremock_scenarios_are_not_used = noClasses()
            .should()
            .accessTargetWhere(describe("the scenario state of WireMock", access -> access.getName()
                    .matches("inScenario|whenScenarioStateIs|willSetStateTo|setScenarioState")))
            .because("two jobs with the same scenario name would share the state");

    @ArchTest
    static final ArchRule only_one_class_of_the_simulator_opens_connections = noClasses()
            .that(Modules.SIMULATOR)
            .and(not(type("dev.mediajobs.simulator.engine.webhook.WebhookSender")))
            .should()
            .dependOnClassesThat(describe(
                    "network clients",
                    type -> type.getPackageName().startsWith("java.net.http")
                            || type.getPackageName().startsWith("okhttp3")
                            || type.getName().matches("java\\.net\\.(Socket|URLConnection|HttpURLConnection)")))
            .because("one class ensures that connections leave loopback only for allowed hosts");
}
