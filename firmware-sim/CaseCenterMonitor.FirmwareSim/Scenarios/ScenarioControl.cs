using CaseCenterMonitor.FirmwareSim.Firmware;
using CaseCenterMonitor.FirmwareSim.Wire;

namespace CaseCenterMonitor.FirmwareSim.Scenarios;

/// <summary>Hears orders on the broker, so that a scenario can be started from another shell, and answers what became of them.</summary>
public sealed class ScenarioControl(Centre centre, ScenarioBook book, IWire wire, Action<string> say) : IDevice
{
    public string ClientId => "firmware-sim-control";

    public Publication? Will => null;

    public string? Listens => ScenarioOrder.Topic;

    public void Connected()
    {
    }

    public void Received(string topic, ReadOnlyMemory<byte> payload)
    {
        if (ScenarioOrder.Read(payload) is not { } order)
        {
            say($"something that is no scenario order came on {ScenarioOrder.Topic} ({payload.Length} bytes)");
            return;
        }

        var answer = Start(order);
        wire.Publish(this, new Publication(ScenarioOrder.AnswerTopic, Payload.Of(("id", order.Id), ("started", answer.Started), ("line", answer.Line))));
    }

    public IEnumerable<Publication> Farewell() => [];

    public ScenarioAnswer Start(ScenarioOrder order)
    {
        var answer = book.Start(centre, order);
        say($"scenario {order.Name}: {(answer.Started ? "" : "not started: ")}{answer.Line}");
        return answer;
    }
}
