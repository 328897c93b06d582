package dev.mediajobs.conformance.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** What no class does, but for the one place where it belongs. */
@AnalyzeClasses(locations = Production.class)
class CodingRulesTest {

    private static final Set<String> SLEEPS = Set.of(
            "java.lang.Thread.sleep",
            "java.lang.Thread.onSpinWait",
            "java.util.concurrent.TimeUnit.sleep",
            "java.util.concurrent.locks.LockSupport.parkNanos",
            "java.util.concurrent.locks.LockSupport.parkUntil",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.util.Calendar.getInstance");

    private static final DescribedPredicate<JavaAccess<?>> SLEEP_OR_READ_THE_TIME =
            DescribedPredicate.describe("a sleep or the time of day", CodingRulesTest::sleepsOrReadsTheTime);

    private static final DescribedPredicate<JavaAccess<?>> THE_MACHINES_CLOCK = DescribedPredicate.describe(
            "the machine's clock",
            access -> access.getTargetOwner().getName().matches("java\\.time\\.(Clock|InstantSource)")
                    && access.getName().matches("system.*|tick(Millis|Seconds|Minutes)"));

    private static final DescribedPredicate<JavaAccess<?>> THE_ENVIRONMENT = DescribedPredicate.describe(
            "the environment",
            access -> access.getTargetOwner().isEquivalentTo(System.class)
                    && access.getName().equals("getenv"));

    private static final DescribedPredicate<JavaAccess<?>> A_STANDARD_STREAM = DescribedPredicate.describe(
            "a standard stream",
            access -> access.getName().equals("printStackTrace")
                    || (access.getTargetOwner().isEquivalentTo(System.class)
                            && access.getName().matches("in|out|err|console")));

    @ArchTest
    static final ArchRule time_comes_from_one_place = noClasses()
            .that(not(AllowedClasses.OF_TIME))
            .should()
            .accessTargetWhere(SLEEP_OR_READ_THE_TIME)
            .because("time is a parameter: a test must be able to wait an hour in no time");

    @ArchTest
    static final ArchRule the_machines_clock_comes_from_one_place = noClasses()
            .that(not(AllowedClasses.OF_THE_CLOCK))
            .should()
            .accessTargetWhere(THE_MACHINES_CLOCK)
            .because("everything else is handed a clock, so that tests and the control API can move it");

    @ArchTest
    static final ArchRule output_is_written_by_command_lines_alone = noClasses()
            .that(not(AllowedClasses.OF_OUTPUT))
            .should()
            .accessTargetWhere(A_STANDARD_STREAM)
            .because("a library that prints cannot be silenced by the application around it");

    @ArchTest
    static final ArchRule nothing_is_called_impl = noClasses()
            .should()
            .haveNameMatching(".*Impl(\\$.*|[A-Z0-9].*)?")
            .because("a name says what is particular about a class, not that it is one");

    @ArchTest
    static final ArchRule nothing_logs_through_the_platform_by_itself = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.logging..")
            .because("which log is written, and where, is the application's choice");

    @ArchTest
    static final ArchRule nobody_ends_the_virtual_machine_but_command_lines = noClasses()
            .that(not(AllowedClasses.OF_OUTPUT))
            .should()
            .callMethod(System.class, "exit", int.class)
            .because("a library must not end the application around it");

    @ArchTest
    static final ArchRule the_kit_sends_through_one_door = noClasses()
            .that(Modules.KIT)
            .and(not(AllowedClasses.OF_THE_KITS_TRANSPORT))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.net.http..")
            .because("what is sent with a key follows no redirect and has its limits, which one class sees to");

    @ArchTest
    static final ArchRule the_kit_reads_the_environment_in_one_place = noClasses()
            .that(Modules.KIT)
            .and(not(AllowedClasses.OF_OUTPUT))
            .should()
            .accessTargetWhere(THE_ENVIRONMENT)
            .because("keys come from the environment alone, and a test hands over another one");

    private static boolean sleepsOrReadsTheTime(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String called = owner + "." + access.getName();
        if (SLEEPS.contains(called)) {
            return true;
        }
        boolean now = owner.startsWith("java.time.") && access.getName().equals("now");
        boolean date = owner.equals("java.util.Date") && access.getName().equals("<init>");
        return (now || date) && !access.getTarget().getFullName().matches(".*\\((java\\.time\\.Clock|long)\\)");
    }
}
