package dev.mediajobs.conformance.architecture;

import static dev.mediajobs.conformance.architecture.Offence.against;

import java.util.List;

/** Code that breaks a promise, one after the other. */
final class PromiseOffences {

    private static final String CLIENT = "package okhttp3; public class OkHttpClient {}";
    private static final String CALL = "package okhttp3; public interface Call { void enqueue(); }";
    private static final String KEYS = "package dev.mediajobs.internal.http; public interface Keys {}";
    private static final String DOWNLOADS = "package dev.mediajobs.internal.download; public class Other {}";

    private PromiseOffences() {}

    static List<Offence> all() {
        return List.of(
                against(
                        "http_clients_are_made_in_one_class",
                        PromisesTest.http_clients_are_made_in_one_class,
                        CLIENT,
                        "package dev.mediajobs; class Offending { Object b = new okhttp3.OkHttpClient(); }"),
                against(
                        "calls_are_sent_in_three_packages",
                        PromisesTest.calls_are_sent_in_three_packages,
                        CALL,
                        "package dev.mediajobs; class Offending { void b(okhttp3.Call c) { c.enqueue(); } }"),
                against(
                        "what_is_repeated_is_decided_in_one_place",
                        PromisesTest.what_is_repeated_is_decided_in_one_place,
                        "package okhttp3; public interface Interceptor {}",
                        "package dev.mediajobs; class Offending implements okhttp3.Interceptor {}"),
                against(
                        "links_to_other_hosts_are_opened_without_keys",
                        PromisesTest.links_to_other_hosts_are_opened_without_keys,
                        KEYS,
                        "package dev.mediajobs.internal.outside; class Offending { dev.mediajobs.internal.http.Keys b; }"),
                against(
                        "keys_are_kept_by_those_that_sign",
                        PromisesTest.keys_are_kept_by_those_that_sign,
                        KEYS,
                        "package dev.mediajobs.internal.wait; class Offending implements dev.mediajobs.internal.http.Keys {}"),
                against(
                        "files_are_written_in_one_package",
                        PromisesTest.files_are_written_in_one_package,
                        "package dev.mediajobs; class Offending { void b(java.nio.file.Path p) throws Exception"
                                + " { java.nio.file.Files.writeString(p, \"\"); } }"),
                against(
                        "an_unknown_word_is_not_looked_up",
                        PromisesTest.an_unknown_word_is_not_looked_up,
                        "package dev.mediajobs; class Offending { Object b(String w)"
                                + " { return java.time.DayOfWeek.valueOf(w); } }"),
                against(
                        "nothing_waits_without_end",
                        PromisesTest.nothing_waits_without_end,
                        "package dev.mediajobs; class Offending { void b(java.util.concurrent.CountDownLatch l)"
                                + " throws Exception { l.await(); } }"),
                against(
                        "a_vendors_adapter_does_not_wait",
                        PromisesTest.a_vendors_adapter_does_not_wait,
                        "package dev.mediajobs.internal.time; public interface Time {}",
                        "package dev.mediajobs.internal.creatify; class Offending { dev.mediajobs.internal.time.Time b; }"),
                against(
                        "a_webhook_is_but_a_hint",
                        PromisesTest.a_webhook_is_but_a_hint,
                        DOWNLOADS,
                        "package dev.mediajobs.internal.webhook; class Offending { dev.mediajobs.internal.download.Other b; }"),
                against(
                        "an_interrupt_is_passed_on",
                        PromisesTest.an_interrupt_is_passed_on,
                        "package dev.mediajobs; class Offending { void b(Thread t) { try { t.join(); }"
                                + " catch (InterruptedException e) { t.setName(\"late\"); } } }"),
                against(
                        "errors_form_one_family",
                        PromisesTest.errors_form_one_family,
                        "package dev.mediajobs; public final class Offending extends RuntimeException {}"),
                against(
                        "a_scenario_remembers_nothing",
                        SimulatorPromisesTest.a_scenario_remembers_nothing,
                        "package dev.mediajobs.simulator.scenario; class Offending"
                                + " { java.util.concurrent.ConcurrentMap<String, String> b; }"),
                against(
                        "scenarios_are_not_those_of_wiremock",
                        SimulatorPromisesTest.scenarios_are_not_those_of_wiremock,
                        "package dev.mediajobs.simulator.server; public class Other { public void inScenario() {} }",
                        "package dev.mediajobs.simulator.server; class Offending { void b(Other o) { o.inScenario(); } }"),
                against(
                        "the_simulator_calls_out_in_one_class",
                        SimulatorPromisesTest.the_simulator_calls_out_in_one_class,
                        "package dev.mediajobs.simulator.engine; class Offending { java.net.Socket b; }"));
    }
}
