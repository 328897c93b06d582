package dev.mediajobs.simulator.spec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RouteTableTest {

    private final RouteTable<String> routes = new RouteTable<>();

    @BeforeEach
    void fill() {
        routes.add("GET", "/jobs/{id}", "job");
        routes.add("GET", "/jobs/list", "list");
        routes.add("GET", "/jobs/{key}/state", "state");
        routes.add("GET", "/slash/", "slash");
    }

    @Test
    void aFixedSegment_winsOverAParameter() {
        assertThat(routes.find("GET", "/jobs/list")).extracting("target").isEqualTo("list");
        assertThat(routes.find("GET", "/jobs/list/state")).extracting("target").isEqualTo("state");
    }

    @Test
    void parameters_areDecodedAndNamedAsInTheirRoute() {
        assertThat(routes.find("GET", "/jobs/a%20b/state"))
                .extracting("parameters")
                .hasToString("{key=a b}");
        assertThat(routes.find("GET", "/jobs/a+b")).extracting("parameters").hasToString("{id=a+b}");
    }

    @Test
    void aSlashAtTheEnd_isPartOfThePath() {
        assertThat(routes.find("GET", "/slash")).isNull();
        assertThat(routes.find("GET", "/slash/")).isNotNull();
        assertThat(routes.find("GET", "/jobs/")).isNull();
    }

    @Test
    void aWrongMethod_differsFromAWrongPath() {
        assertThat(routes.find("POST", "/jobs/list")).extracting("methods").hasToString("[GET]");
        assertThat(routes.find("GET", "/other")).isNull();
    }
}
