namespace CaseCenterMonitor.FirmwareSim.People;

public sealed class Officer(string number, string sex, Body body)
{
    public string Number => number;

    public string Sex => sex;

    public Body Body => body;

    /// <summary>On a task; nobody else may send this officer anywhere.</summary>
    public bool IsBusy { get; set; }
}
