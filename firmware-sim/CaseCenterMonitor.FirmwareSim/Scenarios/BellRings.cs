namespace CaseCenterMonitor.FirmwareSim.Scenarios;

/// <summary>Somebody in a waiting room calls for help.</summary>
public sealed class BellRings : IScenario
{
    public string Name => "bell-rings";

    public string Explains => "Somebody presses the call bell of an occupied room; nobody answers it but whoever sits at the page.";

    public string? TargetIs => "the id of a button";

    public ScenarioAnswer Start(Centre centre, ScenarioOrder order)
    {
        var occupied = centre.Premises.Detainees.Select(detainee => detainee.Body.Zone).ToHashSet();
        var button = centre.Buttons.FirstOrDefault(button => order.Target is null ? occupied.Contains(button.Zone) : button.Id == order.Target);
        if (button is null)
        {
            return ScenarioAnswer.No(order.Target is null ? "nobody is in a room with a bell" : $"there is no bell {order.Target}");
        }

        button.Press();
        return ScenarioAnswer.Yes($"{button.Id} in {button.Zone} was pressed");
    }
}
