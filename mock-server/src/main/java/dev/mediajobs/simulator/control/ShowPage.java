package dev.mediajobs.simulator.control;

import dev.mediajobs.simulator.engine.Engine;
import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.simulator.ui.Page;

/** Hands out the page for people and its files. */
final class ShowPage {

    private ShowPage() {}

    static Response run(Engine engine, ControlRequest request) {
        return file(Page.INDEX);
    }

    /** The page's own links are relative, and a slash too many would lead them astray. */
    static Response slash(Engine engine, ControlRequest request) {
        return Response.empty(308).with("Location", "../ui");
    }

    static Response part(Engine engine, ControlRequest request) {
        return file(request.parameter("file"));
    }

    static Response viewer(Engine engine, ControlRequest request) {
        return file("viewer/" + request.parameter("file"));
    }

    private static Response file(String name) {
        Response file = Page.file(name);
        if (file == null) {
            throw new ControlException(404, "no-such-file", "", "The page has no file '" + name + "'.");
        }
        return file;
    }
}
