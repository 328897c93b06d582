package dev.mediajobs.conformance.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** What no class does, but for the one place where it belongs. */
@AnalyzeClasses(packages = Rooms.ALL, importOptions = DoNotIncludeTests.class)
class HabitsTest {

    private static final Set<String> SLEEPS = Set.of(
            "java.lang.Thread.sleep",
            "java.lang.Thread.onSpinWait",
            "java.util.concurrent.TimeUnit.sleep",
            "java.util.concurrent.locks.LockSupport.parkNanos",
            "java.util.concurrent.locks.LockSupport.parkUntil");

    private static final Set<String> CLOCKS = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.time.Clock.system",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.time.Clock.tickMillis",
            "java.time.Clock.tickSeconds",
            "java.time.Clock.tickMinutes",
            "java.time.InstantSource.system",
            "java.util.Calendar.getInstance");

    private static final DescribedPredicate<JavaAccess<?>> SLEEP_OR_READ_THE_CLOCK =
            DescribedPredicate.describe("a sleep or the machine's clock", HabitsTest::sleepsOrReadsTheClock);

    @ArchTest
    static final ArchRule time_comes_from_one_place = noClasses()
            .that(DescribedPredicate.not(TheOnePlace.OF_TIME))
            .should()
            .accessTargetWhere(SLEEP_OR_READ_THE_CLOCK)
            .because("time is a parameter: a test must be able to wait an hour in no time");

    @ArchTest
    static final ArchRule output_is_written_by_command_lines_alone = noClasses()
            .that(DescribedPredicate.not(TheOnePlace.OF_OUTPUT))
            .should(ACCESS_STANDARD_STREAMS)
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
            .that(DescribedPredicate.not(TheOnePlace.OF_OUTPUT))
            .should()
            .callMethod(System.class, "exit", int.class)
            .because("a library must not end the application around it");

    private static boolean sleepsOrReadsTheClock(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String called = owner + "." + access.getName();
        if (SLEEPS.contains(called) || CLOCKS.contains(called)) {
            return true;
        }
        boolean now = owner.startsWith("java.time.") && access.getName().equals("now");
        boolean date = owner.equals("java.util.Date") && access.getName().equals("<init>");
        return (now || date) && !access.getTarget().getFullName().matches(".*\\((java\\.time\\.Clock|long)\\)");
    }
}
