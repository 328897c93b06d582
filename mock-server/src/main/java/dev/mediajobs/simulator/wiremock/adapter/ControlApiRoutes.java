package dev.mediajobs.simulator.wiremock.adapter;

import com.github.tomakehurst.wiremock.admin.AdminTask;
import com.github.tomakehurst.wiremock.admin.Router;
import com.github.tomakehurst.wiremock.common.url.PathParams;
import com.github.tomakehurst.wiremock.core.Admin;
import com.github.tomakehurst.wiremock.extension.AdminApiExtension;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import dev.mediajobs.simulator.control.ControlApi;

/** Adds the control API and its page to the admin API of WireMock. */
final class ControlApiRoutes implements AdminApiExtension {

    private static final String ROOT = "/simulator";

    private final ControlApi control;

    ControlApiRoutes(ControlApi control) {
        this.control = control;
    }

    @Override
    public void contributeAdminApiRoutes(Router router) {
        router.add(RequestMethod.ANY, ROOT, new RootTask(control));
        router.add(RequestMethod.ANY, ROOT + "/**", new ControlTask(control));
    }

    @Override
    public String getName() {
        return "mediajobs-control";
    }

    /** Calls the control API. */
    private static class ControlTask implements AdminTask {
        private final ControlApi control;

        ControlTask(ControlApi control) {
            this.control = control;
        }

        @Override
        public ResponseDefinition execute(Admin admin, ServeEvent event, PathParams parameters) {
            return new SimulatorResponse(control.handle(Requests.adminRequest(event.getRequest())));
        }
    }

    /** A class of its own, because WireMock looks the template of a path up by the class of its task. */
    private static final class RootTask extends ControlTask {
        RootTask(ControlApi control) {
            super(control);
        }
    }
}
