namespace CaseCenterMonitor.Server.Proving;

/// <summary>How the record is signed and who confirms it, under Ccm:Proof.</summary>
public sealed class ProofSettings
{
    /// <summary>The name of this centre's log, such as custody.example/northside: what every proof is about, and for ever. Empty: ccm/ and the id of the centre.</summary>
    public string Origin { get; set; } = "";

    /// <summary>A trust policy file with lines witness NAME KEY URL and quorum NAME; empty: nobody confirms the record.</summary>
    public string Witnesses { get; set; } = "";

    /// <summary>Shortest time between two signed checkpoints, in seconds.</summary>
    public double SignSeconds { get; set; } = 2;

    /// <summary>From one round of the witnesses to the next, in seconds; also while nothing is written, so that their word stays fresh.</summary>
    public double RoundSeconds { get; set; } = 30;
}
