package dev.mediajobs.conformance.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** Rules for all classes, with the exceptions in {@link AllowedClasses}. */
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
            DescribedPredicate.describe("a sleep or a read of the current time", CodingRulesTest::sleepsOrReadsTheTime);

    private static final DescribedPredicate<JavaAccess<?>> THE_SYSTEM_CLOCK = DescribedPredicate.describe(
            "the system clock",
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
    static final ArchRule time_is_accessed_by_few_classes = noClasses()
            .that(not(AllowedClasses.OF_TIME))
            .should()
            .accessTargetWhere(SLEEP_OR_READ_THE_TIME)
            .because("time is injected, so that a test can simulate an hour in milliseconds");

    @ArchTest
    static final ArchRule the_system_clock_is_used_by_few_classes = noClasses()
            .that(not(AllowedClasses.OF_THE_CLOCK))
            .should()
            .accessTargetWhere(THE_SYSTEM_CLOCK)
            .because("the clock is injected everywhere else, so that tests and the control API can advance it");

    @ArchTest
    static final ArchRule only_command_lines_write_to_standard_streams = noClasses()
            .that(not(AllowedClasses.OF_OUTPUT))
            .should()
            .accessTargetWhere(A_STANDARD_STREAM)
            .because("applications cannot suppress the output of a library");

    @ArchTest
    static final ArchRule no_class_name_contains_impl = noClasses()
            .should()
            .haveNameMatching(".*Impl(\\$.*|[A-Z0-9].*)?")
            .because("a class name describes the implementation");

    @ArchTest
    static final ArchRule no_class_uses_java_util_logging = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.logging..")
            .because("the application chooses the logging backend");

    @ArchTest
    static final ArchRule only_command_lines_exit_the_jvm = noClasses()
            .that(not(AllowedClasses.OF_OUTPUT))
            .should()
            .callMethod(System.class, "exit", int.class)
            .because("a library must not exit the application");

    @ArchTest
    static final ArchRule the_kit_sends_requests_in_one_package = noClasses()
            .that(Modules.KIT)
            .and(not(AllowedClasses.OF_THE_KITS_TRANSPORT))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.net.http..")
            .because("requests with credentials must not follow redirects and need limits, which one class enforces");

    @ArchTest
    static final ArchRule only_the_command_line_of_the_kit_reads_the_environment = noClasses()
            .that(Modules.KIT)
            .and(not(AllowedClasses.OF_OUTPUT))
            .should()
            .accessTargetWhere(THE_ENVIRONMENT)
            .because("the environment contains the credentials, and tests inject their own");

    private static boolean sleepsOrReadsTheTime(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String method = owner + "." + access.getName();
        if (SLEEPS.contains(method)) {
            return true;
        }
        boolean now = owner.startsWith("java.time.") && access.getName().equals("now");
        boolean date = owner.equals("java.util.Date") && access.getName().equals("<init>");
        return (now || date) && !access.getTarget().getFullName().matches(".*\\((java\\.time\\.Clock|long)\\)");
    }
}
