package dev.mediajobs.conformance.architecture;

import static dev.mediajobs.conformance.architecture.Offence.against;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.junit.ArchTest;
import java.io.IOException;
import java.lang.reflect.Field;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that cannot fail is no rule, so each is broken once. */
class RulesCanFailTest {
    private static final String CREATIFY_CLIENT = "package dev.mediajobs.client.creatify; public class Offending {}";

    @TempDir
    static Path folder;

    private static JavaClasses all = new ClassFileImporter().importClasses();

    @BeforeAll
    static void compileTheOffences() throws IOException {
        all = Offence.compile(offences(), folder);
    }

    static List<Offence> offences() {
        return Stream.concat(structure().stream(), PromiseOffences.all().stream())
                .toList();
    }

    private static List<Offence> structure() {
        return List.of(
                against(
                        "the_generated_clients_use_no_other_room",
                        RoomsTest.the_generated_clients_use_no_other_room,
                        "package dev.mediajobs; public class Offending {}",
                        "package dev.mediajobs.client.creatify; class Other { dev.mediajobs.Offending b; }"),
                against(
                        "the_facade_uses_only_the_generated_clients",
                        RoomsTest.the_facade_uses_only_the_generated_clients,
                        "package dev.mediajobs.simulator; public class Offending {}",
                        "package dev.mediajobs; class Other { dev.mediajobs.simulator.Offending b; }"),
                against(
                        "the_simulator_and_the_kit_use_neither_clients_nor_facade",
                        RoomsTest.the_simulator_and_the_kit_use_neither_clients_nor_facade,
                        "package dev.mediajobs; public class Offending {}",
                        "package dev.mediajobs.simulator.job; class Other { dev.mediajobs.Offending b; }"),
                against(
                        "the_simulator_and_the_kit_do_not_know_each_other",
                        RoomsTest.the_simulator_and_the_kit_do_not_know_each_other,
                        "package dev.mediajobs.simulator; public class Offending {}",
                        "package dev.mediajobs.conformance; class Other { dev.mediajobs.simulator.Offending b; }"),
                against(
                        "only_the_facade_uses_the_generated_clients",
                        RoomsTest.only_the_facade_uses_the_generated_clients,
                        CREATIFY_CLIENT,
                        "package dev.mediajobs.simulator; class Other { dev.mediajobs.client.creatify.Offending b; }"),
                against(
                        "the_facade_and_the_clients_know_no_http_server",
                        RoomsTest.the_facade_and_the_clients_know_no_http_server,
                        "package org.wiremock; public class Offending {}",
                        "package dev.mediajobs.internal; class Other { org.wiremock.Offending b; }"),
                against(
                        "one_package_of_the_simulator_knows_wiremock",
                        RoomsTest.one_package_of_the_simulator_knows_wiremock,
                        "package org.wiremock; public class Offending {}",
                        "package dev.mediajobs.simulator.job; class Other { org.wiremock.Offending b; }"),
                against(
                        "the_clients_of_the_vendors_do_not_know_each_other",
                        RoomsTest.the_clients_of_the_vendors_do_not_know_each_other,
                        CREATIFY_CLIENT,
                        "package dev.mediajobs.client.miragic; class Other { dev.mediajobs.client.creatify.Offending b; }"),
                against(
                        "packages_have_no_cycles",
                        RoomsTest.packages_have_no_cycles,
                        "package dev.mediajobs; public class Offending { dev.mediajobs.internal.Other a; }",
                        "package dev.mediajobs.internal; public class Other { dev.mediajobs.Offending b; }"),
                against(
                        "the_simulator_is_reached_by_http_alone",
                        ThisRoomTest.the_simulator_is_reached_by_http_alone,
                        "package dev.mediajobs.simulator; public class Offending {}",
                        "package dev.mediajobs.conformance; class Other { dev.mediajobs.simulator.Offending b; }"),
                against(
                        "vendors_do_not_know_each_other",
                        VendorsTest.vendors_do_not_know_each_other,
                        "package dev.mediajobs.internal.miragic; public class Offending {}",
                        "package dev.mediajobs; class Creatify { dev.mediajobs.internal.miragic.Offending b; }"),
                against(
                        "what_all_vendors_share_knows_none_of_them",
                        VendorsTest.what_all_vendors_share_knows_none_of_them,
                        "package dev.mediajobs.internal.miragic; public class Offending {}",
                        "package dev.mediajobs.internal.wait; class Other { dev.mediajobs.internal.miragic.Offending b; }"),
                against(
                        "public_classes_are_final_sealed_or_interfaces",
                        FacadeSurfaceTest.public_classes_are_final_sealed_or_interfaces,
                        "package dev.mediajobs; public class Offending {}"),
                against(
                        "public_signatures_show_no_library_and_no_generated_type",
                        FacadeSurfaceTest.public_signatures_show_no_library_and_no_generated_type,
                        "package okhttp3; public class Other {}",
                        "package dev.mediajobs; public class Offending { public java.util.List<okhttp3.Other> b; }"),
                against(
                        "public_signatures_show_no_internal_type",
                        FacadeSurfaceTest.public_signatures_show_no_internal_type,
                        "package dev.mediajobs.internal; public class Other {}",
                        "package dev.mediajobs; public class Offending { public dev.mediajobs.internal.Other b() { return null; } }"),
                against(
                        "time_comes_from_one_place",
                        HabitsTest.time_comes_from_one_place,
                        "package dev.mediajobs; class Offending { Object b = java.time.Instant.now(); }"),
                against(
                        "the_machines_clock_comes_from_one_place",
                        HabitsTest.the_machines_clock_comes_from_one_place,
                        "package dev.mediajobs; class Offending { Object b = java.time.Clock.systemUTC(); }"),
                against(
                        "output_is_written_by_command_lines_alone",
                        HabitsTest.output_is_written_by_command_lines_alone,
                        "package dev.mediajobs; class Offending { void b() { System.out.println(); } }"),
                against(
                        "nothing_is_called_impl",
                        HabitsTest.nothing_is_called_impl,
                        "package dev.mediajobs; class OffendingImpl {}"),
                against(
                        "nothing_logs_through_the_platform_by_itself",
                        HabitsTest.nothing_logs_through_the_platform_by_itself,
                        "package dev.mediajobs; class Offending { java.util.logging.Logger b; }"),
                against(
                        "nobody_ends_the_virtual_machine_but_command_lines",
                        HabitsTest.nobody_ends_the_virtual_machine_but_command_lines,
                        "package dev.mediajobs; class Offending { void b() { System.exit(0); } }"),
                against(
                        "the_kit_sends_through_one_door",
                        HabitsTest.the_kit_sends_through_one_door,
                        "package dev.mediajobs.conformance.run; class Offending { java.net.http.HttpClient b; }"),
                against(
                        "the_kit_reads_the_environment_in_one_place",
                        HabitsTest.the_kit_reads_the_environment_in_one_place,
                        "package dev.mediajobs.conformance.run; class Offending { Object b() { return System.getenv(); } }"));
    }

    @ParameterizedTest
    @MethodSource("offences")
    void rule_whenBroken_namesTheOffender(Offence offence) throws IOException {
        JavaClasses classes = offence.among(all);

        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
            thread.setContextClassLoader(loader);
            assertThatThrownBy(() -> offence.broken().check(classes))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("Offending")
                    .hasMessageContaining("because");
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @ParameterizedTest
    @MethodSource("offences")
    void rule_withNothingToJudge_fails(Offence offence) {
        JavaClasses nothing = all.that(DescribedPredicate.alwaysFalse());

        assertThatThrownBy(() -> offence.broken().check(nothing)).isInstanceOf(AssertionError.class);
    }

    @Test
    void everyRule_isBrokenOnce() {
        Set<String> rules = Stream.of(
                        RoomsTest.class,
                        ThisRoomTest.class,
                        VendorsTest.class,
                        FacadeSurfaceTest.class,
                        PromisesTest.class,
                        SimulatorPromisesTest.class,
                        HabitsTest.class)
                .flatMap(test -> Arrays.stream(test.getDeclaredFields()))
                .filter(field -> field.isAnnotationPresent(ArchTest.class))
                .map(Field::getName)
                .collect(Collectors.toSet());

        assertThat(offences()).extracting(Offence::rule).containsExactlyInAnyOrderElementsOf(rules);
    }
}
