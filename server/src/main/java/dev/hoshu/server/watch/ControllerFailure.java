package dev.hoshu.server.watch;

/** A controller does not answer as it should. */
final class ControllerFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ControllerFault fault;

    ControllerFailure(ControllerFault fault) {
        super(fault.words().en());
        this.fault = fault;
    }

    ControllerFailure(ControllerFault fault, Throwable cause) {
        super(fault.words().en(), cause);
        this.fault = fault;
    }

    ControllerFault fault() {
        return fault;
    }
}
